/** The files of a page that is also a drawing. */
export const FORMATS = ['csv', 'json', 'svg'] as const;

export const match = (param: string): param is (typeof FORMATS)[number] =>
	FORMATS.some((format) => format === param);
