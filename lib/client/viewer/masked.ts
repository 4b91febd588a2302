"use client";

import { createContext } from "react";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/** The references of the labels that stand for masked viewers and addresses in the list of sessions. */
export const MaskedContext = createContext<ReadonlyMap<string, LookupRef>>(new Map());
