// Where the names of countries and seas are written, degrees east and north, and which cities come first.

/** Countries of the default study: their names come from its names.csv. */
export const COUNTRY_POINTS = {
  AE: [54.3, 23.6], AF: [65.6, 33.9], AM: [44.9, 40.3], AZ: [47.9, 40.6], CN: [97.0, 36.5], GE: [43.2, 42.25],
  IN: [77.5, 23.5], IQ: [43.3, 33.2], IR: [54.3, 32.6], KG: [74.6, 41.45], KZ: [66.6, 48.3], OM: [56.6, 20.6],
  PK: [69.4, 29.6], RO: [24.9, 45.9], RU: [60.5, 58.0], TJ: [70.6, 38.55], TM: [59.0, 39.4], TR: [34.4, 39.1], UZ: [63.0, 41.8],
};

export const NEIGHBOUR_POINTS = {
  BD: [90.2, 24.2], BG: [25.2, 42.7], BT: [90.4, 27.4], BY: [28.0, 53.5], EG: [29.8, 26.6], ET: [39.6, 8.6], GR: [22.3, 39.4],
  JO: [36.7, 31.2], KR: [127.8, 36.4], KW: [47.6, 29.35], LA: [103.0, 19.2], LK: [80.7, 7.6], MD: [28.5, 47.2], MM: [96.2, 21.0],
  MN: [103.5, 46.6], NP: [83.9, 28.4], PL: [20.5, 52.2], QA: [51.2, 25.3], SA: [44.7, 24.0], SD: [30.2, 15.5], SY: [38.4, 35.0],
  TH: [101.2, 15.8], UA: [31.4, 49.0], VN: [105.9, 20.9], YE: [47.3, 15.6],
};

export const SEAS = [
  { id: "caspian", at: [50.9, 42.0], names: { en: "Caspian Sea", kk: "Каспий теңізі", ru: "Каспийское море", ur: "بحیرۂ کیسپین" } },
  { id: "arabian", at: [64.0, 20.2], names: { en: "Arabian Sea", kk: "Араб теңізі", ru: "Аравийское море", ur: "بحیرۂ عرب" } },
  { id: "black", at: [34.5, 43.4], names: { en: "Black Sea", kk: "Қара теңіз", ru: "Чёрное море", ur: "بحیرۂ اسود" } },
  { id: "balkhash", at: [75.9, 46.95], names: { en: "Balkhash", kk: "Балқаш", ru: "Балхаш", ur: "بلخاش" } },
  { id: "issyk-kul", at: [77.3, 42.42], names: { en: "Issyk-Kul", kk: "Ыстықкөл", ru: "Иссык-Куль", ur: "ایسیک کول" } },
  { id: "aral", at: [60.8, 46.5], names: { en: "Aral", kk: "Арал", ru: "Арал", ur: "ارال" } },
];

const first = [
  "kz-almaty", "kz-astana", "uz-tashkent", "kg-bishkek", "tj-dushanbe", "tm-ashgabat", "af-kabul", "pk-islamabad",
  "pk-karachi", "pk-lahore", "pk-gwadar", "ir-tehran", "ir-mashhad", "ir-bandar-abbas", "cn-urumqi", "cn-kashgar",
  "az-baku", "ge-tbilisi", "ae-dubai",
];
const second = [
  "kz-shymkent", "kz-aktau", "kz-aktobe", "kz-karaganda", "kz-atyrau", "kz-pavlodar", "kz-oskemen", "kz-kyzylorda",
  "kz-kostanay", "kz-petropavl", "kz-semey", "kz-taraz", "kz-turkistan", "uz-samarkand", "uz-bukhara", "uz-termez",
  "uz-nukus", "uz-andijan", "kg-osh", "kg-naryn", "tj-khujand", "tj-khorog", "af-herat", "af-kandahar", "af-mazar",
  "af-kunduz", "af-jalalabad", "pk-peshawar", "pk-quetta", "pk-multan", "pk-faisalabad", "pk-gilgit", "pk-hyderabad",
  "pk-sukkur", "pk-rawalpindi", "ir-zahedan", "ir-chabahar", "ir-isfahan", "ir-tabriz", "ir-kerman", "ir-yazd", "ir-rasht",
  "tm-turkmenbashi", "tm-mary", "tm-turkmenabat", "tm-dashoguz", "cn-yining", "cn-korla", "cn-aksu", "cn-hami",
];

/** 1 = written from far away, 2 = nearer; every other city is of rank 3. */
export const RANK = Object.fromEntries([...first.map((id) => [id, 1]), ...second.map((id) => [id, 2])]);
