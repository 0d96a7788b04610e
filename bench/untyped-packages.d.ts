/** jsdom's types are a package of their own with more packages behind it; one call is all that is used here. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string; readonly contentType?: string });
    readonly window: {
      readonly document: ConstructorParameters<typeof import('@mozilla/readability').Readability>[0];
      close(): void;
    };
  }
}
