declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: {
    newStemmer(language: string): Stemmer;
    algorithms(): string[];
  };
  export = snowball;
}

declare module 'stopword' {
  const stopword: Readonly<Record<string, readonly string[]>>;
  export = stopword;
}
