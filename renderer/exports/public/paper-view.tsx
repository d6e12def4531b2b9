import type { Language } from '../../../shared/basics/language.ts';
import type { Paper } from '../../../shared/exports/paper/blocks.ts';
import { PaperBlockView } from './paper-block.tsx';
import { PaperFrame } from './paper-frame.tsx';
import classes from './paper.module.css';

export interface PaperViewProps {
  readonly label: string;
  readonly language: Language;
  readonly paper: Paper;
}

/** A paper with a head as it will be written: the very blocks that the PDF is drawn from. */
export const PaperView = ({ label, language, paper }: PaperViewProps) => (
  <PaperFrame label={label} language={language}>
    <header className={classes.head}>
      <div>
        <p className={classes.kicker}>{paper.title}</p>
        <h3 className={classes.name}>{paper.name}</h3>
        <p className={classes.under}>{paper.under}</p>
      </div>
      <dl className={classes.made}>
        {paper.made.map(({ label: name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
    <p className={classes.small}>{paper.confidential}</p>
    {paper.blocks.map((block, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- the blocks of a paper have no names and stay in their order
      <PaperBlockView key={index} block={block} />
    ))}
  </PaperFrame>
);
