import { fileColumns, type FileColumn } from './column';
import type { Table } from './table';
import { CONTRACT_TABLES, SHARED_TABLES } from './tables';

/**
 * The dictionary of the columns, as data/README.md prints it. Columns of which the same is said share a line.
 */

type Line = readonly [string, string, string];

/** A table in Markdown, its columns as wide as their longest cell: what prettier makes of it. */
function markdown(head: Line, lines: readonly Line[]): string {
	const widths = head.map((_, at) => Math.max(...[head, ...lines].map((line) => (line[at] ?? '').length)));
	const row = (line: Line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
	const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
	return [row(head), rule, ...lines.map(row)].join('\n');
}

function tableLines({ name, columns }: Table): string {
	const alike = Map.groupBy(fileColumns(columns), ({ meaning, values }) => `${meaning}|${values}`);
	const lines = [...alike.values()].map((group): Line => {
		const names = group.map((column: FileColumn) => `\`${column.name}\``).join(', ');
		return [names, group[0]?.meaning ?? '', group[0]?.values ?? ''];
	});
	return markdown([`Column of \`${name}.csv\``, 'Meaning', 'Values'], lines);
}

/** Every table of the data with its columns, what they mean and what may stand in them. */
export function dictionary(): string {
	const section = (heading: string, tables: readonly Table[]) =>
		[`### ${heading}`, ...tables.map(tableLines)].join('\n\n');
	return [
		section('Files at the root', SHARED_TABLES),
		section('Files of one contract', CONTRACT_TABLES),
	].join('\n\n');
}
