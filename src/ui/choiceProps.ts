/** The properties of a choice of one option, for every kind of control. */
export interface ChoiceProps<Value extends string> {
  /** Its heading. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onValueChange: (value: Value) => void;
}
