/** The files of a drawing: as it is, and as a picture for programs that draw no SVG. */
export const FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof FORMATS)[number];

export const match = (param: string): param is PictureFormat => FORMATS.some((format) => format === param);
