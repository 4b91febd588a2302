/** A content delivery network of the simulated service. */
export interface Cdn {
  readonly name: string;
  readonly host: string;
  readonly edges: readonly string[];
  /** How often the population uses it, relative to the others. */
  readonly weight: number;
}

/** The CDNs of the simulated service. `incidents` in stories.ts affects BLUEWAVE. */
export const cdns = {
  akamai: { name: "AKAMAI", host: "akamai.stream.example", edges: ["ord-a12", "lax-a03", "jfk-a07"], weight: 4 },
  bluewave: { name: "BLUEWAVE", host: "bluewave.stream.example", edges: ["bw-ord-1", "bw-dfw-2"], weight: 3 },
  cloudfront: { name: "CLOUDFRONT", host: "cf.stream.example", edges: ["ORD58-P1", "LAX50-C2"], weight: 2 },
  fastly: { name: "FASTLY", host: "fastly.stream.example", edges: ["cache-chi-kmdw", "cache-bur-kbur"], weight: 2 },
  inhouse: { name: "INHOUSE", host: "origin.stream.example", edges: [""], weight: 1 },
} as const satisfies Record<string, Cdn>;

/** A key of `cdns`. */
export type CdnKey = keyof typeof cdns;
