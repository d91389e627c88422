import { useEffect, useRef } from 'react';

interface PlainFieldProps {
  name: string;
  label: string;
  help?: string;
  fault: string | null;
  value?: string;
}

/** A line to fill in on a public page, with its help and its fault beneath; the first fault takes the focus. */
export function PlainField({ name, label, help, fault, value = '' }: PlainFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const atFault = document.activeElement?.getAttribute('aria-invalid') === 'true';
    if (fault !== null && !atFault) input.current?.focus();
  }, [fault]);
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        ref={input}
        id={name}
        name={name}
        defaultValue={value}
        maxLength={100}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={`${name}-help ${name}-fault`}
      />
      <div id={`${name}-help`} className="muted">
        {help}
      </div>
      <div id={`${name}-fault`} className="fault" role="alert">
        {fault}
      </div>
    </div>
  );
}
