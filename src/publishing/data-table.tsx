import type { Child } from 'hono/jsx';

interface TableRow {
  readonly id?: string;
  /** One cell for each heading; the first one heads its row. */
  readonly cells: readonly Child[];
}

// biome-ignore-start lint/a11y/noRedundantRoles: the roles would be lost with the table's own display.

/**
 * A table that turns into a list of blocks on narrow screens. The roles are written out because browsers drop
 * a table's meaning when its display changes.
 */
export function DataTable(props: { caption: Child; headings: readonly string[]; rows: readonly TableRow[] }) {
  return (
    <table class="data" role="table">
      <caption>{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {props.headings.map((heading) => (
            <th scope="col" role="columnheader">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((row) => (
          <tr role="row" id={row.id}>
            {row.cells.map((cell, index) => cellOf(cell, index, props.headings[index] ?? ''))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellOf(cell: Child, index: number, heading: string) {
  if (index === 0) {
    return (
      <th scope="row" role="rowheader">
        {cell}
      </th>
    );
  }
  return (
    <td role="cell" data-heading={heading}>
      {cell}
    </td>
  );
}
// biome-ignore-end lint/a11y/noRedundantRoles: the roles would be lost with the table's own display.
