import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/contract/errors.ts';
import { factRows, type Fact, type PaperBlock, type PaperText } from '../../shared/exports/paper/blocks.ts';
import classes from './paper-preview.module.css';

type BlockOf<K extends PaperBlock['kind']> = Extract<PaperBlock, { readonly kind: K }>;

/** A note can have thousands of entries; the preview shows how it begins. */
const shownRows = 30;

const FactCell = ({
  fact,
  nothing,
  alone,
}: {
  readonly fact: Fact;
  readonly nothing: string;
  readonly alone: boolean;
}) => (
  <div data-alone={alone || undefined}>
    <dt>{fact.label}</dt>
    <dd className={fact.value === null ? classes.missing : undefined}>{fact.value ?? nothing}</dd>
  </div>
);

const Title = ({ title }: { readonly title: string | null }) =>
  title === null ? null : <h4 className={classes.section}>{title}</h4>;

const Facts = ({ block }: { readonly block: BlockOf<'facts'> }) => (
  <>
    <Title title={block.title} />
    <dl className={classes.facts}>
      {factRows(block.facts).flatMap((row) =>
        row.map((fact) => <FactCell key={fact.label} fact={fact} nothing={block.nothing} alone={row.length === 1} />),
      )}
    </dl>
  </>
);

const Texts = ({ texts }: { readonly texts: readonly PaperText[] }) => (
  <>
    {texts.map(({ text, style }, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- lines of one cell, in their order
      <div key={index} className={style === undefined ? undefined : classes[style]}>
        {text}
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
      <table className={classes.grid}>
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
    default:
      return assertNever(block);
  }
};
