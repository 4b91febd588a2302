/** The elements that the surface paints on and moves. React creates them and never updates them. */
export type SurfaceElements = Readonly<{
  scroller: HTMLElement;
  chart: HTMLElement;
  canvas: HTMLCanvasElement;
  selectedMark: HTMLElement;
  activeMark: HTMLElement;
  /** The buttons of the periods that failed, each with its period. */
  retries: HTMLElement;
  tooltip: HTMLElement;
  strip: HTMLElement;
  overview: HTMLCanvasElement;
  brush: HTMLElement;
  startHandle: HTMLElement;
  endHandle: HTMLElement;
}>;
