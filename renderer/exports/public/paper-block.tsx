import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/contract/errors.ts';
import {
  factRows,
  halfLine,
  type CardSide,
  type Fact,
  type PaperBlock,
  type PaperText,
  wholeText,
} from '../../../shared/exports/paper/blocks.ts';
import classes from './paper.module.css';

type BlockOf<K extends PaperBlock['kind']> = Extract<PaperBlock, { readonly kind: K }>;

/** A note can have thousands of entries; the preview shows how it begins. */
const shownRows = 30;

const FactCell = ({
  fact,
  nothing,
  fillIn,
  alone,
}: {
  readonly fact: Fact;
  readonly nothing: string;
  readonly fillIn: boolean;
  readonly alone: boolean;
}) => (
  <div data-alone={alone || undefined} data-fill-in={fillIn || undefined}>
    <dt>{fact.label}</dt>
    <dd className={fact.value === null ? classes.missing : undefined}>{fact.value ?? nothing}</dd>
  </div>
);

const Title = ({ title }: { readonly title: string | null }) =>
  title === null ? null : <h4 className={classes.section}>{title}</h4>;

const Facts = ({ block }: { readonly block: BlockOf<'facts'> }) => {
  const { title, facts, nothing, fillIn = false, perRow = 2 } = block;
  return (
    <>
      <Title title={title} />
      <dl className={classes.facts} data-per-row={perRow}>
        {factRows(facts, halfLine, perRow).flatMap((row) =>
          row.map((fact) => (
            <FactCell key={fact.label} fact={fact} nothing={nothing} fillIn={fillIn} alone={row.length === 1} />
          )),
        )}
      </dl>
    </>
  );
};

const Texts = ({ texts }: { readonly texts: readonly PaperText[] }) => (
  <>
    {texts.map((text, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- lines of one cell, in their order
      <div key={index} className={text.style === undefined ? undefined : classes[text.style]}>
        {wholeText(text)}
      </div>
    ))}
  </>
);

const Grid = ({ block }: { readonly block: BlockOf<'grid'> }) => {
  const { t } = useTranslation();
  const hidden = block.rows.length - shownRows;
  return (
    <>
      <Title title={block.title} />
      <table className={classes.grid} data-fill-in={block.fillIn}>
        <thead>
          <tr>
            {block.columns.map(({ name, width }) => (
              <th key={name} scope="col" data-width={width}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.slice(0, shownRows).map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of one paper, in their order
            <tr key={row}>
              {cells.map((texts, column) => (
                <td key={block.columns[column]?.name}>
                  <Texts texts={texts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p className={classes.small}>{t('exports.previewMore', { count: hidden })}</p> : null}
    </>
  );
};

const Box = ({ block }: { readonly block: BlockOf<'box'> }) => (
  <div className={classes.box}>
    <h4>{block.title}</h4>
    <p>{block.lead}</p>
    <ul>
      {block.points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </div>
);

const marks = { none: '', dot: '•', box: '☐' } as const;

const List = ({ block }: { readonly block: BlockOf<'list'> }) => {
  const { title, marker, items, style } = block;
  return (
    <>
      <Title title={title} />
      <ul className={classes.list} data-style={style}>
        {items.map(({ text, other }, index) => (
          <li key={text} data-twice={other !== undefined || undefined}>
            {marker === 'none' ? null : (
              <span className={classes.marker} aria-hidden={marker !== 'number'}>
                {marker === 'number' ? `${index + 1}.` : marks[marker]}
              </span>
            )}
            <span>{text}</span>
            {other === undefined ? null : <span lang="es">{other}</span>}
          </li>
        ))}
      </ul>
    </>
  );
};

const Cover = ({ block }: { readonly block: BlockOf<'cover'> }) => (
  <header className={classes.cover}>
    {block.name === null ? (
      <h3 className={classes.kicker}>{block.kicker}</h3>
    ) : (
      <p className={classes.kicker}>{block.kicker}</p>
    )}
    {block.under === null ? null : <p className={classes.small}>{block.under}</p>}
    {block.name === null ? null : <h3 className={classes.name}>{block.name}</h3>}
  </header>
);

const Half = ({ side }: { readonly side: CardSide }) => (
  <div>
    <h3>{side.title}</h3>
    {side.texts.map((text) => (
      <p key={text}>{text}</p>
    ))}
    {side.facts.map(({ label, value }) => (
      <p key={label} data-value={value === null ? 'none' : 'some'}>
        {label} <span>{value}</span>
      </p>
    ))}
    <p className={classes.small}>{side.source}</p>
  </div>
);

/** One card; the others on the page are the same. */
const Cards = ({ block }: { readonly block: BlockOf<'cards'> }) => (
  <div className={classes.card}>
    <Half side={block.front} />
    <Half side={block.back} />
  </div>
);

/** One block of a paper as the window shows it. */
export const PaperBlockView = ({ block }: { readonly block: PaperBlock }) => {
  switch (block.kind) {
    case 'facts':
      return <Facts block={block} />;
    case 'grid':
      return <Grid block={block} />;
    case 'text':
      return (
        <>
          <Title title={block.title} />
          <Texts texts={block.texts} />
        </>
      );
    case 'heading':
      return (
        <>
          <h5 className={classes.noteTitle}>{block.title}</h5>
          <p className={classes.small}>{block.below}</p>
        </>
      );
    case 'words':
      return (
        <>
          <p className={classes.column}>{block.label}</p>
          <p>{block.text}</p>
        </>
      );
    case 'box':
      return <Box block={block} />;
    case 'list':
      return <List block={block} />;
    case 'cover':
      return <Cover block={block} />;
    case 'cards':
      return <Cards block={block} />;
    default:
      return assertNever(block);
  }
};
