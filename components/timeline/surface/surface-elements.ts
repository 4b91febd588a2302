/** The elements that the surface paints on and moves. React creates them and never updates them. */
export type SurfaceElements = Readonly<{
  scroller: HTMLElement;
  chart: HTMLElement;
  canvas: HTMLCanvasElement;
  selectedMark: HTMLElement;
  activeMark: HTMLElement;
  tooltip: HTMLElement;
  strip: HTMLElement;
  overview: HTMLCanvasElement;
  brush: HTMLElement;
  startHandle: HTMLElement;
  endHandle: HTMLElement;
}>;
