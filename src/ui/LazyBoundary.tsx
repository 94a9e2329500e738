import { Component, type ReactNode, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './Button.tsx';
import styles from './LazyBoundary.module.css';
import { Note } from './Note.tsx';

/** The error messages of browsers, and of the build's loader, for code that could not be fetched. */
const NOT_FETCHED =
  /dynamically imported module|importing a module script failed|unable to preload css/i;

interface Props {
  readonly children: ReactNode;
  /** The content until the code has loaded. */
  readonly fallback?: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly isDismissed: boolean;
}

/**
 * A boundary for lazily loaded components. If the code cannot be fetched, because the server has stopped or
 * was updated, a note says so and the rest of the page stays. Any other error is rethrown to the next
 * boundary.
 */
export class LazyBoundary extends Component<Props, State> {
  override state: State = { error: undefined, isDismissed: false };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  override render(): ReactNode {
    const { error, isDismissed } = this.state;
    if (error === undefined) {
      return <Suspense fallback={this.props.fallback}>{this.props.children}</Suspense>;
    }
    if (!(error instanceof Error && NOT_FETCHED.test(error.message))) throw error;
    if (isDismissed) return null;
    return createPortal(
      <div className={styles.place}>
        <Note
          tone="danger"
          role="alert"
          title="A part of the dashboard could not be fetched."
          actions={
            <Button size="sm" onClick={() => location.reload()}>
              Reload
            </Button>
          }
          onDismiss={() => this.setState({ isDismissed: true })}
        >
          Its server has stopped, or has a newer dashboard. The rest of this page still works; a
          reload gets the part when the server answers again.
        </Note>
      </div>,
      document.body,
    );
  }
}
