/** A picture of the site, as pages show it. */

/** A picture that a page may show, by its id. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  readonly width: number;
  readonly height: number;
}
