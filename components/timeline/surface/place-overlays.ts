import type { TimeRange } from "@/lib/domain/time/time-range";
import { axisHeight, type Box } from "@/lib/presentation/timeline/geometry";
import { spanOf, type Viewport } from "@/lib/presentation/timeline/viewport";
import type { SurfaceElements } from "./surface-elements";

const gap = 6;
const edge = 8;
const handleWidth = 24;
const ring = 3;
const ringWidthMin = 12;

/** Puts an outline around a bar, and hides it while the bar is not visible. */
export function placeBox(mark: HTMLElement, box: Box | null, shift: number, chartHeight: number): void {
  const top = box === null ? 0 : box.top + shift;
  const isVisible = box !== null && top + box.height / 2 > axisHeight && top < chartHeight;
  mark.hidden = !isVisible;
  if (!isVisible) return;
  const marginX = Math.max(ring, (ringWidthMin - box.width) / 2);
  mark.style.transform = `translate(${Math.round(box.left - marginX)}px, ${top - ring}px)`;
  mark.style.width = `${Math.round(box.width + 2 * marginX)}px`;
  mark.style.height = `${box.height + 2 * ring}px`;
}

/** Puts the tooltip above its bar, or below if there is no room, and keeps it inside the window. */
export function placeTooltip(tooltip: HTMLElement, chart: HTMLElement, box: Box | null, shift: number): void {
  if (!tooltip.matches(":popover-open")) return;
  tooltip.style.visibility = box === null ? "hidden" : "visible";
  if (box === null) return;
  const origin = chart.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const centre = origin.left + box.left + Math.min(box.width, chart.clientWidth) / 2;
  const top = origin.top + box.top + shift;
  const above = top - gap - height;
  const left = Math.max(edge, Math.min(centre - width / 2, document.documentElement.clientWidth - width - edge));
  tooltip.style.left = `${Math.round(left)}px`;
  tooltip.style.top = `${Math.round(above >= edge ? above : top + box.height + gap)}px`;
}

/**
 * Puts the window and its handles over the overview. The handles of a narrow window move outwards, so that each can be
 * grabbed.
 */
export function placeBrush(
  { brush, startHandle, endHandle }: Pick<SurfaceElements, "brush" | "startHandle" | "endHandle">,
  viewport: Viewport,
  bounds: TimeRange,
  width: number,
): void {
  const pixelsPerMs = width / spanOf(bounds);
  const left = (viewport.start - bounds.start) * pixelsPerMs;
  const right = Math.max((viewport.end - bounds.start) * pixelsPerMs, left + 2);
  const middle = (left + right) / 2;
  brush.style.transform = `translateX(${left}px)`;
  brush.style.width = `${right - left}px`;
  const startAt = Math.min(left - handleWidth / 2, middle - handleWidth);
  const endAt = Math.max(right - handleWidth / 2, middle);
  startHandle.style.transform = `translateX(${startAt}px)`;
  endHandle.style.transform = `translateX(${endAt}px)`;
}

/** The size of a button over a failed period, alone and with its label, and the distance between two. */
const retry = { width: 62, labelledWidth: 150, height: 26, gap: 4 } as const;

/**
 * Puts each button over the middle of its period; where two would overlap, the next is in the row below. One whose period
 * isn't visible stays in the tab order without being seen.
 */
export function placeRetries(
  layer: HTMLElement,
  viewport: Viewport,
  { width, height }: Readonly<{ width: number; height: number }>,
): void {
  const pixelsPerMs = width / spanOf(viewport);
  const rowCount = Math.max(1, Math.floor((height - axisHeight) / retry.height));
  const rightOfRow: number[] = [];
  for (const item of layer.children) {
    if (!(item instanceof HTMLElement)) continue;
    const left = Math.max(0, (Number(item.dataset.from) - viewport.start) * pixelsPerMs);
    const right = Math.min(width, (Number(item.dataset.to) - viewport.start) * pixelsPerMs);
    const isVisible = right > left;
    const hasRoom = right - left >= retry.labelledWidth;
    const size = hasRoom ? retry.labelledWidth : retry.width;
    const x = Math.max(0, Math.min((left + right - size) / 2, width - size));
    const free = Array.from({ length: rowCount }, (_, row) => row).find((row) => x >= (rightOfRow[row] ?? 0));
    const row = free ?? rowCount - 1;
    if (isVisible) rightOfRow[row] = x + size + retry.gap;
    item.toggleAttribute("data-outside", !isVisible);
    item.toggleAttribute("data-labelled", hasRoom);
    item.style.transform = `translate(${Math.round(x)}px, ${axisHeight + row * retry.height + 2}px)`;
  }
}
