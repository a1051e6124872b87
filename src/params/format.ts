export const FORMATS = ['csv', 'json', 'ics'] as const;

export const match = (param: string): param is (typeof FORMATS)[number] =>
	FORMATS.some((format) => format === param);
