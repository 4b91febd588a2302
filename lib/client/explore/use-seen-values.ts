"use client";

import { useQuery } from "@tanstack/react-query";
import { getJson } from "@/lib/client/query/get-json";
import type { DimensionValues } from "@/lib/contract/explore";
import { paths } from "@/lib/contract/paths";

const none: readonly string[] = [];

/**
 * The values that Conviva has sent for a dimension, to offer. None if they can't be read: they can be typed.
 *
 * @param dimension - Its name; `null` while nobody is about to enter a value.
 */
export function useSeenValues(dimension: string | null): readonly string[] {
  const { data } = useQuery({
    queryKey: ["explore", "values", dimension],
    queryFn: ({ signal }) => getJson<DimensionValues>(paths.exploreValues(dimension ?? ""), { signal }),
    enabled: dimension !== null && dimension !== "",
    // Every sample can bring new ones.
    staleTime: 10_000,
  });
  return data?.values ?? none;
}
