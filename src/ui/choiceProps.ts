/** What a choice out of a few takes, whatever it looks like. */
export interface ChoiceProps<Value extends string> {
  /** The heading above it. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onValueChange: (value: Value) => void;
}
