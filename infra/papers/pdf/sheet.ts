import type { PaperLanguage } from '../../../domain/policy/paper-fields';

/** A paper as it is set on paper: everything that is printed, so that the same sheet always gives the same bytes. */
export interface Sheet {
  readonly language: PaperLanguage;
  /** Name of the issuing authority, for the red head. */
  readonly authority: string;
  /** The number, or what stands in its place. */
  readonly number: string;
  readonly title: string;
  /** The whole text of the paper: number, addressee, paragraphs, signature. */
  readonly body: string;
  /** Short lines beside the QR code of every page. */
  readonly foot: readonly string[];
  /** What the QR code says; null where there is nothing to verify. */
  readonly qr: string | null;
  /** Printed across every page, such as `草稿`. */
  readonly watermark: string | null;
}
