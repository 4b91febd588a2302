/** The elements that scripts paint on and move; React makes them and changes nothing in them. */
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
