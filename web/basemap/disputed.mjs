// Which boundary lines are drawn dashed, and why. Natural Earth, from which world-atlas is made, draws lines as they
// are held on the ground and does not say in this edition which of them are disputed; this list does.

const anywhere = () => true;

/**
 * A pair of countries of world-atlas (their names there) whose common line is dashed where `where` holds.
 * `where` gets the middle of a stretch, degrees east and north. A pair with one name means: with any neighbour.
 */
export const DISPUTED = [
  { names: ["Afghanistan", "Pakistan"], where: anywhere, why: "Durand Line: not accepted by Afghanistan" },
  {
    names: ["India", "Pakistan"],
    where: (_lon, lat) => lat > 32.28,
    why: "Line of Control and working boundary in Jammu and Kashmir",
  },
  { names: ["India", "China"], where: anywhere, why: "Line of Actual Control, Aksai Chin and the eastern sector" },
  { names: ["Siachen Glacier"], where: anywhere, why: "end of the Line of Control beyond point NJ9842" },
  {
    names: ["Russia", "Ukraine"],
    where: (_lon, lat) => lat < 46.4,
    why: "Crimea: the General Assembly holds it to be part of Ukraine (resolution 68/262)",
  },
  { names: ["N. Cyprus"], where: anywhere, why: "Cyprus" },
  { names: ["Cyprus U.N. Buffer Zone"], where: anywhere, why: "Cyprus" },
  { names: ["Israel", "Palestine"], where: anywhere, why: "armistice line of 1949" },
  { names: ["Israel", "Syria"], where: anywhere, why: "Golan" },
  { names: ["Israel", "Lebanon"], where: anywhere, why: "Blue Line" },
  { names: ["Somaliland"], where: anywhere, why: "Somaliland" },
  { names: ["Kosovo"], where: anywhere, why: "status of Kosovo" },
  { names: ["W. Sahara"], where: anywhere, why: "Western Sahara" },
  { names: ["North Korea", "South Korea"], where: anywhere, why: "military demarcation line" },
];

/** Parts that world-atlas draws by themselves and that no boundary goes round: name of the part, of its whole. */
export const PARTS_OF = {
  Baikonur: "Kazakhstan",
  Dhekelia: "Cyprus",
  Akrotiri: "Cyprus",
  "USNB Guantanamo Bay": "Cuba",
};

/** Whether the stretch with this middle, between these two countries, is dashed. */
export function isDisputed(nameA, nameB, lon, lat) {
  return DISPUTED.some(({ names, where }) => matches(names, nameA, nameB) && where(lon, lat));
}

function matches(names, nameA, nameB) {
  const pair = [nameA, nameB];
  return names.every((name) => pair.includes(name));
}
