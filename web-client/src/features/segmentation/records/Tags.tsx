import { Nothing } from '@/shared/ui/display/Display';
import css from './records.module.css';

export const Tags = ({ tags }: { tags: readonly string[] }) =>
  tags.length === 0 ? (
    <Nothing />
  ) : (
    <span className={css.tags}>
      {tags.map((tag) => (
        <span key={tag} className={css.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
