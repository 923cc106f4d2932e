namespace ChatOpsVerifier.Domain.Secrets;

/// <summary>
/// Tells a value that somebody chose or generated from a word of prose, a placeholder or a reference. How much is asked of the value depends on how clear its
/// place is.
/// </summary>
internal static class Plausible
{
    private const double KeyEntropy = 3.2;

    private const int ShortestRandom = 10;

    /// <summary>In no name, and in many a password.</summary>
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("#!$^&?");

    private static readonly HashSet<string> SentenceWords =
        [
            "the",
            "and",
            "are",
            "was",
            "has",
            "had",
            "not",
            "for",
            "with",
            "that",
            "this",
            "from",
            "kept",
            "stored",
            "must",
            "should",
            "will",
            "can",
            "see",
            "use",
            "under",
            "into",
            "than",
            "then",
            "when",
            "only",
            "never",
            "been",
            "der",
            "die",
            "das",
            "und",
            "ist",
            "mit",
            "les",
            "est",
            "dans",
            "los",
            "las",
            "con"
        ];

    /// <summary>In a place where only a password can be: a command's option, an assignment, a quoted value, an element.</summary>
    public static bool Assigned(string value) => !PasswordProse.IsListed(value) && !IsFigure(value) && !References.IsReference(value);

    /// <summary>Behind "Password:" and alone on the rest of the line: a chosen word counts, a word of prose does not.</summary>
    public static bool Alone(string value) =>
        !PasswordProse.Contains(value)
            && !IsSentence(value)
            && (value.Length >= 6 || !value.All(char.IsLetter))
            && !References.IsFact(value)
            && !References.IsReference(value);

    /// <summary>Behind "pass:", where a result stands as often ("pass: checksum"): alone, and of more than one kind of character.</summary>
    public static bool Chosen(string value) => Alone(value) && Kinds(value) >= 2;

    /// <summary>Behind "Password:" or "the password is", with more words after it: it must look like no word at all.</summary>
    public static bool AmidWords(string value)
    {
        var bare = value.TrimEnd('.', '!', '?', ')', ',', ';', ':', '=');
        return bare.Length >= 4
            && Kinds(value.TrimEnd('.', ')', ',', '=', ':')) >= 2
            && !PasswordProse.Contains(bare)
            && !IsSentence(bare)
            && !IsName(bare)
            && !References.IsFact(bare)
            && !References.IsReference(value);
    }

    /// <summary>Whether the last word of a match has characters of two kinds, as <see cref="AmidWords"/> will ask.</summary>
    public static bool MayEndInAPassword(ReadOnlySpan<char> match)
    {
        var value = match[(match.LastIndexOfAny(" \t\u3000") + 1)..].TrimEnd(".),=:");
        return Kinds(value) >= 2;
    }

    /// <summary>Behind "token", "key" or "secret": nothing but chance will do, since names and references are there as often.</summary>
    public static bool Key(string value) =>
        !IsName(value) && !References.IsUuid(value) && !References.IsFact(value) && !References.IsReference(value)
        && ((value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter) && Entropy.Of(value) >= KeyEntropy) || IsScramble(value) || IsHex(value));

    /// <summary>A UUID is a key only where its label is that of a setting: in prose it is far more often the id of a request.</summary>
    public static bool SettingKey(string value) => References.IsUuid(value) || Key(value);

    /// <summary>"correct horse battery staple": at least four plain words, none of which belongs to a sentence.</summary>
    public static bool Phrase(string value)
    {
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 4 && words.All(w => w.Length is >= 3 and <= 12 && w.All(char.IsAsciiLetterLower) && !SentenceWords.Contains(w));
    }

    public static bool IsFilledIn(string value) => !References.IsReference(value);

    /// <summary>
    /// Words, short numbers and versions with something between them: a name. "web-token-x7k2p", "sh.helm.release.v1.app-token.v3",
    /// "kv-prod-2026" are names; one long run of letters and digits mixed is not.
    /// </summary>
    public static bool IsName(string value)
    {
        if (value.Contains('/', StringComparison.Ordinal) && value.LastIndexOf('.') > value.LastIndexOf('/'))
        {
            return true;
        }

        var parts = value.Split(['-', '_', '.', '/', ':', '~', '@', '+'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.Select((p, i) => IsPartOfName(p) || (i >= 2 && i == parts.Length - 1 && IsDigest(p))).All(n => n);
    }

    private static bool IsPartOfName(
        string part) => part.All(char.IsLetter) ? IsWordlike(part) : (part.Length <= 6 && !HasMark(part)) || (part.All(char.IsDigit) && part.Length <= 10);

    /// <summary>MD5, SHA-1 or SHA-256 in hex, behind the words of a name: the key of a cache.</summary>
    private static bool IsDigest(string part) => part.Length is 32 or 40 or 64 && part.All(char.IsAsciiHexDigitLower);

    private static bool IsHex(string value) => value.Length >= 32 && value.All(char.IsAsciiHexDigit) && value.Distinct().Count() >= 5;

    /// <summary>Letters alone, yet no word: both cases mixed inside it, or hardly any vowels.</summary>
    private static bool IsScramble(string value) =>
        value.Length >= 16 && ((value.Length >= 20 && value.All(char.IsAsciiLetter))
            || Entropy.Of(value) >= KeyEntropy) && value.All(c => char.IsAsciiLetter(c) || c is '+' or '/' or '=' or '_' or '-')
        && value.Split('-', '_').Any(p => p.Length >= 20 || (p.Length >= ShortestRandom && !IsWordlike(p)));

    /// <summary>Pronounceable: vowels make up a fifth to two thirds, no long run of consonants, capitals only where a word of a compound begins.</summary>
    private static bool IsWordlike(string letters)
    {
        var vowels = letters.Count(c => "aeiouyäöüéèêáíóúàAEIOUY".Contains(c, StringComparison.Ordinal));
        if (letters.Length < 5)
        {
            return true;
        }

        var run = 0;
        var longest = 0;
        var changes = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            run = "aeiouyäöüéèêáíóúàAEIOUY".Contains(letters[i], StringComparison.Ordinal) ? 0 : run + 1;
            longest = Math.Max(longest, run);
            changes += i > 0 && char.IsUpper(letters[i]) && !char.IsUpper(letters[i - 1]) ? 1 : 0;
        }

        return letters.All(c => !char.IsAsciiLetter(c))
            || (vowels * 5 >= letters.Length && vowels * 3 <= letters.Length * 2 && longest <= 5 && changes * 4 <= letters.Length);
    }

    public static bool HasMark(string value) => value.AsSpan().ContainsAny(Marks);

    /// <summary>
    /// Chinese, Japanese or Korean, which put no blanks between words: "1Passwordに保管しています" says where it is kept. Passwords are typed in ASCII.
    /// </summary>
    private static bool IsSentence(string value) => value.Any(c => c >= '\u2e80');

    private static bool IsFigure(string value) => value.Length < 4 && value.All(c => char.IsDigit(c));

    private static int Kinds(ReadOnlySpan<char> value)
    {
        bool lower = false, upper = false, digit = false, mark = false;
        for (var i = 0; i < value.Length; i++)
        {
            lower |= char.IsLower(value[i]);
            upper |= i > 0 && char.IsUpper(value[i]);
            digit |= char.IsDigit(value[i]);
            mark |= !char.IsLetterOrDigit(value[i]) && value[i] is not ('-' or '_' or '/' or '.' or ':' or '*' or '\'' or '’' or '(' or ')');
        }

        return (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (mark ? 1 : 0);
    }
}
