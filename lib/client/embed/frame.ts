"use client";

import { createContext } from "react";
import type { LookupRef } from "@/lib/domain/lookup/lookup";

/** The desk in a frame: what other pages have an address of their own or a second window for. */
export type Frame = Readonly<{
  /** The viewer shown; `null` if there is none. */
  ref: LookupRef | null;
  /** What agents call the page around the frame: "Acme Support". */
  hostName: string;
  /** Shows another viewer. */
  open: (ref: LookupRef) => void;
  /** Opens the pop-up that signs in. Called in a click, or the browser blocks it. */
  signIn: () => void;
}>;

/** `null` on every page that isn't in a frame. */
export const FrameContext = createContext<Frame | null>(null);
