interface ChoicesProps<Name extends string> {
  label: string;
  choices: readonly { name: Name; title: string }[];
  chosen: Name;
  onChoose: (name: Name) => void;
}

/** Parts of a page of which one is shown; they wrap on a phone. */
export function Choices<Name extends string>({ label, choices, chosen, onChoose }: ChoicesProps<Name>) {
  return (
    <nav className="row choices" aria-label={label}>
      {choices.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          className="quiet"
          aria-current={name === chosen ? 'page' : undefined}
          onClick={() => onChoose(name)}
        >
          {title}
        </button>
      ))}
    </nav>
  );
}
