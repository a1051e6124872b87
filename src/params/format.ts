import { asFormat, type Format } from '$lib/request/formats';

export const match = (param: string): param is Format => asFormat(param) !== null;
