import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { nextRow, type Sort, sortRows } from './table-rules.ts';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** A CSS width; columns without one share the rest. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** Begins the words with a capital: Spanish writes days and languages small, but not at the start of a line. */
  readonly capital?: boolean;
  /** What to sort by; a column without it cannot be sorted. Nothing known sorts last. */
  readonly sortBy?: (row: Row) => string | number | null;
}

export interface DataTableProps<Row> {
  /** What the table lists, for those who listen. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Called on a click, Enter or Space on a row. */
  readonly onOpen?: (row: Row) => void;
  readonly selectedId?: string | null;
  readonly initialSort?: Sort;
  /** Least width in px before it scrolls sideways. */
  readonly minWidth?: number;
  /** Without its own frame, inside a `Section`. */
  readonly bare?: boolean;
  /** Height of most rows in px, where they have more than one line: a far row is then found without wandering. */
  readonly estimatedRowHeight?: number;
  /** Called when the last rows come into view, for a list that is read piece by piece. May be called more than once. */
  readonly onNearEnd?: () => void;
}

/** From this many rows on, only those in view are drawn. */
const virtualFrom = 24;
/** So many rows before the last one the next piece of a long list is asked for. */
const nearEnd = 12;
/** Height of the head, in px, under which a row must not hide. */
const headHeight = 40;
/** Height of a row of one line, in px, until it is measured. */
const rowHeight = 41;

/** Which rows are drawn, and how much room the others take: a long list draws only those in view. */
const useRowsInView = (frame: RefObject<HTMLDivElement | null>, count: number, estimatedRowHeight: number) => {
  const isVirtual = count >= virtualFrom;
  const virtualizer = useVirtualizer({
    count,
    enabled: isVirtual,
    getScrollElement: () => frame.current,
    estimateSize: () => estimatedRowHeight,
    overscan: 2,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: headHeight,
    // Off: it makes React draw synchronously inside effects, which it warns about.
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  return {
    shown: isVirtual ? items.map((item) => item.index) : Array.from({ length: count }, (_, index) => index),
    before: isVirtual ? (items[0]?.start ?? 0) : 0,
    after: isVirtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0,
    isNearEnd: isVirtual && (items.at(-1)?.index ?? 0) >= count - nearEnd,
    measure: isVirtual ? virtualizer.measureElement : undefined,
    scrollTo: (index: number) => {
      if (isVirtual) virtualizer.scrollToIndex(index);
    },
  };
};

/** The row that the keyboard is on, and the focus that follows it. */
const useActiveRow = (frame: RefObject<HTMLDivElement | null>, scrollTo: (index: number) => void) => {
  const [active, setActive] = useState(0);
  // A row far away is drawn only after the scroll, one or more renders later: the wish is kept until it can be met.
  const toFocus = useRef<number | null>(null);
  // A row that has the focus may be taken away and drawn again while a list grows; React reports no blur for that.
  const focused = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const wanted = toFocus.current ?? (focused.current?.isConnected === false ? active : null);
    const row = wanted === null ? null : frame.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`);
    if (row && (toFocus.current !== null || document.activeElement === document.body)) {
      toFocus.current = null;
      row.focus();
    }
  });
  return {
    active,
    goTo: (index: number) => {
      toFocus.current = index;
      setActive(index);
      scrollTo(index);
    },
    onFocus: (row: HTMLElement, index: number) => {
      focused.current = row;
      setActive(index);
    },
    onBlur: () => {
      focused.current = null;
    },
  };
};

const useSorted = <Row,>({ columns, rows, initialSort }: DataTableProps<Row>) => {
  const [sort, setSort] = useState<Sort | null>(initialSort ?? null);
  const sorted = useMemo(() => {
    const by = columns.find((column) => column.key === sort?.key)?.sortBy;
    return sort && by ? sortRows(rows, by, sort.descending, document.documentElement.lang) : rows;
  }, [rows, columns, sort]);
  return { sorted, sort, setSort };
};

/** A list as a table: arrow keys move between rows, Enter opens one, heads sort. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { label, columns, rowId, onOpen, selectedId, minWidth = 640, bare = false, onNearEnd } = props;
  const { sorted, sort, setSort } = useSorted(props);
  const frame = useRef<HTMLDivElement>(null);
  const view = useRowsInView(frame, sorted.length, props.estimatedRowHeight ?? rowHeight);
  const { shown, before, after, isNearEnd } = view;
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, onNearEnd, sorted]);
  const { active, goTo, onFocus, onBlur } = useActiveRow(frame, view.scrollTo);
  const focusable = shown.includes(active) ? active : (shown[0] ?? 0);
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, row: Row, index: number) => {
    if (event.target !== event.currentTarget) return;
    const target = nextRow(event.key, index, sorted.length);
    if (target !== null) {
      event.preventDefault();
      goTo(target);
    } else if (onOpen && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onOpen(row);
    }
  };
  const drawRow = (index: number): ReactNode => {
    const row = sorted[index];
    if (row === undefined) return null;
    const id = rowId(row);
    return (
      <tr
        key={id}
        data-row={index}
        data-index={index}
        ref={view.measure}
        className={classes.row}
        data-opens={onOpen ? true : undefined}
        tabIndex={index === focusable ? 0 : -1}
        aria-rowindex={index + 2}
        aria-selected={selectedId === undefined ? undefined : selectedId === id}
        onFocus={(event) => onFocus(event.currentTarget, index)}
        onBlur={onBlur}
        onClick={onOpen ? () => onOpen(row) : undefined}
        onKeyDown={(event) => onKeyDown(event, row, index)}
      >
        {columns.map((column) => (
          <td
            key={column.key}
            className={[column.align === 'end' ? classes.end : '', column.capital ? classes.capital : ''].join(' ')}
          >
            {column.cell(row)}
          </td>
        ))}
      </tr>
    );
  };
  const frameClass = [classes.frame, bare ? classes.bare : ''].join(' ');
  return (
    <div className={frameClass} ref={frame} tabIndex={sorted.length === 0 ? undefined : -1}>
      <table
        className={classes.table}
        style={{ minWidth }}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows take the focus and open, which is a grid; a table of the same cells is its documented base
        role="grid"
        aria-label={label}
        aria-rowcount={sorted.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Space key={`before ${before}`} height={before} />
          {shown.map(drawRow)}
          <Space key={`after ${after}`} height={after} />
        </tbody>
      </table>
    </div>
  );
};

/**
 * Stands for the rows that are not drawn. Keyed by its height: one that changes its height while the rows beside it
 * are exchanged keeps the old one in Chromium until the next layout, and the list jumps.
 */
const Space = ({ height }: { readonly height: number }) => (height > 0 ? <tr aria-hidden style={{ height }} /> : null);

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
}

const HeadCell = <Row,>({ column, sort, onSort }: HeadCellProps<Row>) => {
  const isSorted = sort?.key === column.key;
  const Arrow = isSorted && sort.descending ? IconChevronDown : IconChevronUp;
  return (
    <th
      scope="col"
      style={column.width === undefined ? undefined : { width: column.width }}
      className={column.align === 'end' ? classes.end : undefined}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.sortBy ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() => onSort({ key: column.key, descending: isSorted && !sort.descending })}
        >
          {column.header}
          <Arrow size={14} aria-hidden style={{ visibility: isSorted ? 'visible' : 'hidden' }} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
};
