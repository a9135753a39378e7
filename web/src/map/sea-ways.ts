// Ways that ships are drawn along. A service names only its two ports, and a straight line would cross land: this small
// graph of waypoints bends it round the coasts. It is for drawing; distances and times come from the study.

import { greatCircle, kmBetween } from './great-circle';
import type { LonLat } from './projection';

/** Open water, degrees east and north. */
const POINTS: Record<string, LonLat> = {
  aktau: [50.9, 43.4], kuryk: [51.3, 43.05], caspianMiddle: [50.7, 42.2], absheron: [51.0, 40.5], alat: [49.75, 39.75],
  oilRocks: [50.7, 39.9], turkmenbashi: [52.6, 39.9], caspianSouth: [51.2, 38.5], anzali: [49.6, 37.7], amirabad: [53.2, 37.05],
  karachi: [66.6, 24.55], qasim: [67.05, 24.5], ormara: [64.5, 24.8], gwadar: [62.3, 24.85], chabahar: [60.5, 25.0],
  omanSea: [58.6, 25.2], fujairah: [56.95, 25.5], sohar: [56.95, 24.7], hormuz: [56.75, 26.65], rajaee: [56.4, 26.93],
  gulf: [55.8, 26.1], jebelAli: [54.95, 25.3],
  kutchOuter: [67.6, 23.2], kutch: [68.7, 22.55], mundra: [69.6, 22.62], saurashtra: [69.2, 20.8], nhavaSheva: [72.55, 18.75],
  konkan: [71.5, 16.0], kerala: [74.5, 9.5], comorin: [77.2, 7.2], dondra: [80.4, 5.5], aceh: [95.0, 6.4],
  malaccaNorth: [98.2, 5.2], malaccaMiddle: [100.5, 3.1], malaccaSouth: [102.0, 1.95], singaporeWest: [103.3, 1.12],
  singapore: [104.05, 1.22], singaporeEast: [104.7, 1.6], vietnamSouth: [108.6, 8.0], vietnam: [111.0, 12.5],
  paracel: [114.3, 18.2], shantou: [117.6, 22.2], taiwanStrait: [119.6, 24.8], zhejiang: [122.4, 28.0], shanghai: [122.6, 30.9],
  yellowSea: [122.4, 33.0], lianyungang: [120.2, 34.9], qingdao: [120.7, 35.7],
  arabianSea: [61.5, 20.8], dhofar: [56.0, 15.6], aden: [48.0, 12.7], adenWest: [44.6, 12.1], babElMandeb: [43.3, 12.55],
  hodeidah: [42.3, 14.2], redSeaSouth: [40.6, 17.0], redSea: [38.0, 21.3], redSeaNorth: [35.3, 25.8], sinai: [34.0, 27.6],
  suezGulf: [33.1, 28.7], suez: [32.55, 29.85], ismailia: [32.35, 30.6], portSaid: [32.35, 31.6], levant: [34.2, 33.6],
  cyprusEast: [35.1, 35.3], mersin: [34.7, 36.45], kasos: [26.5, 35.4], amorgos: [26.14, 36.76], mykonos: [25.75, 37.4],
  chios: [25.35, 38.3], lesbos: [25.45, 39.3], dardanellesWest: [26.05, 40.02], dardanelles: [26.45, 40.25], marmara: [27.4, 40.7],
  ambarli: [28.7, 40.9], bosphorus: [29.02, 41.05], blackSeaWest: [29.4, 41.5], constanta: [28.95, 44.0], blackSea: [35.5, 42.7],
  poti: [41.3, 42.05], batumi: [41.4, 41.7],
};

const EDGES = `
  aktau-kuryk aktau-caspianMiddle kuryk-caspianMiddle caspianMiddle-absheron absheron-oilRocks oilRocks-alat
  oilRocks-turkmenbashi absheron-turkmenbashi absheron-caspianSouth caspianSouth-anzali caspianSouth-amirabad
  oilRocks-caspianSouth alat-anzali alat-turkmenbashi
  karachi-qasim karachi-ormara ormara-gwadar gwadar-chabahar chabahar-omanSea omanSea-fujairah omanSea-sohar fujairah-sohar
  fujairah-hormuz hormuz-rajaee hormuz-gulf gulf-jebelAli karachi-omanSea karachi-kutchOuter qasim-kutchOuter
  kutchOuter-kutch kutch-mundra kutchOuter-saurashtra kutch-saurashtra saurashtra-nhavaSheva chabahar-kutchOuter
  omanSea-kutchOuter omanSea-saurashtra chabahar-saurashtra
  saurashtra-konkan nhavaSheva-konkan kutchOuter-konkan karachi-konkan konkan-kerala kerala-comorin comorin-dondra dondra-aceh
  aceh-malaccaNorth malaccaNorth-malaccaMiddle malaccaMiddle-malaccaSouth malaccaSouth-singaporeWest singaporeWest-singapore
  singapore-singaporeEast singaporeEast-vietnamSouth vietnamSouth-vietnam vietnam-paracel paracel-shantou shantou-taiwanStrait
  taiwanStrait-zhejiang zhejiang-shanghai shanghai-yellowSea yellowSea-lianyungang yellowSea-qingdao lianyungang-qingdao
  karachi-arabianSea ormara-arabianSea omanSea-arabianSea arabianSea-dhofar dhofar-aden aden-adenWest adenWest-babElMandeb
  babElMandeb-hodeidah hodeidah-redSeaSouth redSeaSouth-redSea redSea-redSeaNorth redSeaNorth-sinai sinai-suezGulf
  suezGulf-suez suez-ismailia ismailia-portSaid portSaid-levant levant-cyprusEast cyprusEast-mersin portSaid-kasos
  levant-kasos kasos-amorgos amorgos-mykonos mykonos-chios chios-lesbos lesbos-dardanellesWest dardanellesWest-dardanelles
  dardanelles-marmara marmara-ambarli ambarli-bosphorus bosphorus-blackSeaWest blackSeaWest-constanta blackSeaWest-blackSea
  blackSea-poti blackSea-batumi poti-batumi constanta-blackSea comorin-aden konkan-arabianSea dondra-aden
`.trim().split(/\s+/).map((edge) => edge.split('-') as [string, string]);

/** A port further than this from every waypoint is not on these seas. */
const REACH_KM = 160;

/** The waypoints and edges, for the test that none lies on land. */
export const seaGraph = { points: POINTS, edges: EDGES };

const neighbours = new Map<string, { to: string; km: number }[]>();
for (const [one, other] of EDGES) {
  const km = kmBetween(POINTS[one]!, POINTS[other]!);
  neighbours.set(one, [...(neighbours.get(one) ?? []), { to: other, km }]);
  neighbours.set(other, [...(neighbours.get(other) ?? []), { to: one, km }]);
}

/** From port to port over water; the great circle when one of the ports is not on these seas. */
export function seaWay(from: LonLat, to: LonLat): LonLat[] {
  const [first, last] = [nearest(from), nearest(to)];
  const way = first && last ? shortest(first, last) : undefined;
  return way ? [from, ...way.map((id) => POINTS[id]!), to] : greatCircle(from, to);
}

function nearest(port: LonLat): string | undefined {
  let best: { id: string; km: number } | undefined;
  for (const [id, at] of Object.entries(POINTS)) {
    const km = kmBetween(port, at);
    if (km < REACH_KM && (!best || km < best.km)) best = { id, km };
  }
  return best?.id;
}

function shortest(from: string, to: string): string[] | undefined {
  const reached = new Map<string, { km: number; before?: string }>([[from, { km: 0 }]]);
  const open = new Set([from]);
  while (open.size > 0) {
    const next = [...open].reduce((a, b) => (reached.get(a)!.km <= reached.get(b)!.km ? a : b));
    if (next === to) return trace(reached, to);
    open.delete(next);
    for (const edge of neighbours.get(next) ?? []) {
      const km = reached.get(next)!.km + edge.km;
      if (km >= (reached.get(edge.to)?.km ?? Infinity)) continue;
      reached.set(edge.to, { km, before: next });
      open.add(edge.to);
    }
  }
  return undefined;
}

function trace(reached: Map<string, { before?: string }>, to: string): string[] {
  const way = [to];
  for (let before = reached.get(to)!.before; before; before = reached.get(before)!.before) way.unshift(before);
  return way;
}
