import type { SurfaceElements } from "./surface-elements";

/** Finds the elements by `data-part`; `null` if any of them is not rendered. */
export function findElements(root: HTMLElement): SurfaceElements | null {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const canvasPart = (name: string) => root.querySelector<HTMLCanvasElement>(`canvas[data-part="${name}"]`);
  const scroller = part("scroller");
  const chart = part("chart");
  const canvas = canvasPart("canvas");
  const selectedMark = part("selected-mark");
  const activeMark = part("active-mark");
  const retries = part("retries");
  const tooltip = part("tooltip");
  const strip = part("strip");
  const overview = canvasPart("overview");
  const brush = part("brush");
  const startHandle = part("start-handle");
  const endHandle = part("end-handle");
  if (!scroller || !chart || !canvas || !selectedMark || !activeMark || !retries || !tooltip) return null;
  if (!strip || !overview || !brush || !startHandle || !endHandle) return null;
  return {
    scroller,
    chart,
    canvas,
    selectedMark,
    activeMark,
    retries,
    tooltip,
    strip,
    overview,
    brush,
    startHandle,
    endHandle,
  };
}
