namespace ChatOpsVerifier.Testing.Secrets;

/// <summary>Characters by chance, the same in every run.</summary>
internal sealed class Chance(int seed)
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";

    private readonly Random _random = new(seed);

    public string Alnum(int length) => Of(Lower + Lower.ToUpperInvariant() + Digits, length);

    public string LowerAlnum(int length) => Of(Lower + Digits, length);

    public string UpperAlnum(int length) => Of(Lower.ToUpperInvariant() + Digits, length);

    public string Hex(int length) => Of(Digits + "abcdef", length);

    public string Number(int length) => Of("123456789", 1) + Of(Digits, length - 1);

    public string Base64(int length) => Of(Lower + Lower.ToUpperInvariant() + Digits + "+/", length);

    public string Url(int length) => Of(Lower + Lower.ToUpperInvariant() + Digits + "-_", length - 1) + Of(Lower, 1);

    public string Uuid() => $"{Hex(8)}-{Hex(4)}-{Hex(4)}-{Hex(4)}-{Hex(12)}";

    public T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private string Of(string alphabet, int length) => string.Create(length, (alphabet, _random), static (span, state) =>
    {
        foreach (ref var c in span)
        {
            c = state.alphabet[state._random.Next(state.alphabet.Length)];
        }
    });
}
