import { asPicture, type Picture } from '$lib/request/formats';

export const match = (param: string): param is Picture => asPicture(param) !== null;
