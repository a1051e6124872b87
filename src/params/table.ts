import { asTableName, type TableName } from '$lib/request/table-names';

export const match = (param: string): param is TableName => asTableName(param) !== null;
