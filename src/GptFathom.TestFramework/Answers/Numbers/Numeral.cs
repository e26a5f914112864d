namespace GptFathom.Answers.Numbers;

/// <summary>A number in a text: where it stands, sign, currency and percent sign included, and what it is worth.</summary>
internal readonly record struct Numeral(int Start, int End, Rational Value);
