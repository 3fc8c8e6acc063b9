import css from './collaboration.module.css';
import { splitMentions } from './mentions';

/** What somebody wrote, with the names that are called in it set apart. */
export const MentionText = ({ text, names }: { text: string; names: readonly string[] }) =>
  splitMentions(text, names).map((part, i) =>
    part.isName ? (
      <b key={i} className={css.mention}>
        {part.text}
      </b>
    ) : (
      part.text
    ),
  );
