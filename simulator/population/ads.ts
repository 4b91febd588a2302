/** An advertisement of the simulated service. */
export interface Ad {
  readonly asset: string;
  readonly creativeId: string;
  readonly advertiser: string;
  readonly system: string;
  readonly lengthMs: number;
}

function ad(creativeId: string, advertiser: string, seconds: number, system: string): Ad {
  return { asset: `${advertiser} ${seconds}s`, creativeId, advertiser, system, lengthMs: seconds * 1000 };
}

/** The ads, each as frequent as the others. `incidents` in stories.ts affects cr-4410. */
export const ads: readonly Ad[] = [
  ad("cr-4401", "Brightline Insurance", 30, "GDFP"),
  ad("cr-4402", "Northfork Coffee", 15, "FreeWheel"),
  ad("cr-4403", "Café Señorial & Sons", 20, "FreeWheel"),
  ad("cr-4404", "Harbor Bank", 30, "GDFP"),
  ad("cr-4405", "Tallgrass Cereal", 15, "SpotX"),
  ad("cr-4410", "Alder Motors", 30, "GDFP"),
  ad("cr-4411", "Alder Motors", 15, "FreeWheel"),
  ad("cr-4417", "Pocket Farm (game)", 20, "SpotX"),
  ad("cr-4418", 'The "Sleep Well" Company', 30, "FreeWheel"),
  ad("cr-4422", "Lumen Phones", 20, "GDFP"),
];
