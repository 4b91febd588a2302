import type { PlaceTexts } from "@/lib/server/viewer-zone/place-texts";

/** A place with these texts only. */
export function placeWith(texts: Partial<PlaceTexts>): PlaceTexts {
  return {
    city: null,
    stateName: null,
    stateCode: null,
    countryName: null,
    countryCode: null,
    continent: null,
    postalCode: null,
    dma: null,
    ...texts,
  };
}

/** A place as Conviva sends it: "Chicago, Illinois, United States", and its codes. */
export function placeIn(city: string, [stateCode, countryCode]: readonly [stateCode: string, countryCode: string]) {
  const [, ...rest] = city.split(", ");
  return placeWith({ city, stateName: rest.join(", "), stateCode, countryName: rest.at(-1) ?? null, countryCode });
}
