import { type FormEvent, type Ref, useEffect, useId, useRef } from 'react';
import { useSession, useSessionState } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { describeRefusal } from './refusalWords.ts';
import styles from './SignInDialog.module.css';

/** Asks for user and password, then for a code if the service requires one. */
export function SignInDialog() {
  const { closeSignIn } = useSession();
  const { step, status } = useSessionState();
  const first = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      initialFocus={first}
      open={step !== undefined}
      onOpenChange={(open) => !open && closeSignIn()}
      title={`Sign in to ${status.loginHost ?? 'the service'}`}
    >
      {step === 'password' && <PasswordForm first={first} />}
      {step === 'code' && <CodeForm />}
    </Dialog>
  );
}

function readField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function PasswordForm({ first }: { readonly first: Ref<HTMLInputElement> }) {
  const { submitPassword } = useSession();
  const { status } = useSessionState();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void submitPassword(readField(form, 'user').trim(), readField(form, 'password'));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.text}>
        The password goes to {status.loginHost ?? 'the service'}, the configured host, and is stored
        nowhere. The dashboard’s server holds only the session, in its memory, until you sign out.
      </p>
      <Field ref={first} label="User" name="user" type="text" autoComplete="username" />
      <Field label="Password" name="password" type="password" autoComplete="current-password" />
      <Ending action="Sign in" />
    </form>
  );
}

function CodeForm() {
  const { submitCode } = useSession();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = readField(new FormData(event.currentTarget), 'code').replaceAll(/\s/g, '');
    void submitCode(code);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.text}>
        The password is right. Now enter the code that your authenticator app shows.
      </p>
      <Field
        ref={first}
        label="Code"
        name="code"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
      <Ending action="Confirm" />
    </form>
  );
}

interface FieldProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly name: string;
  readonly type: 'text' | 'password';
  readonly autoComplete: string;
  readonly inputMode?: 'numeric';
}

function Field({ label, ...input }: FieldProps) {
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.input}
        required
        spellCheck={false}
        autoCapitalize="none"
        {...input}
      />
    </p>
  );
}

function Ending({ action }: { readonly action: string }) {
  const { busy, refusal } = useSessionState();
  return (
    <>
      <p role="alert" className={styles.refusal}>
        {refusal && describeRefusal(refusal.outcome, refusal.detail)}
      </p>
      <p className={styles.actions}>
        <Button type="submit" variant="primary" disabled={busy}>
          {busy ? 'One moment…' : action}
        </Button>
      </p>
    </>
  );
}
