export const FORMATS = ['csv', 'xlsx', 'docx', 'json', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

export const match = (param: string): param is Format => FORMATS.some((format) => format === param);
