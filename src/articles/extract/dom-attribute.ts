/** An attribute as Readability looks at it (dom.spec.whatwg.org, interface Attr). */
export class DomAttribute {
  readonly name: string;
  value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  cloneNode(): DomAttribute {
    return new DomAttribute(this.name, this.value);
  }
}
