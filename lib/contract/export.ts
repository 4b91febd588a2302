/** The files that a viewer's sessions can be exported as. `excel` is CSV that Excel opens without changing it. */
export const exportFormats = ["csv", "excel", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];
