import { useViewEdits } from '../../state/view.ts';
import { EXAMPLE_SEARCHES } from './exampleSearches.ts';
import styles from './HelpDialog.module.css';

/** Examples of the search language; each is a button that runs the search. */
export function SearchExamples({ onTry }: { readonly onTry: () => void }) {
  const { setQuery } = useViewEdits();
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>Search language</h3>
      <dl className={styles.list}>
        {EXAMPLE_SEARCHES.map(({ search, finds }) => (
          <div key={search} className={styles.example}>
            <dt>
              <button
                type="button"
                className={styles.try}
                onClick={() => {
                  setQuery((query) => ({ ...query, search }));
                  onTry();
                }}
              >
                {search}
              </button>
            </dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
