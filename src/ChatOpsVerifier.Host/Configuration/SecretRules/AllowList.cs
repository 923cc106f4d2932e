using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Secrets;
using Tomlyn.Model;

namespace ChatOpsVerifier.Host.Configuration.SecretRules;

/// <summary>What a rule file says is not a secret although a rule finds it.</summary>
internal sealed class AllowList
{
    // A secret, a match or a line: short. What takes longer is not allowed.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly ImmutableArray<Regex> _regexes;
    private readonly SearchValues<string>? _stopwords;
    private readonly string _target;
    private readonly bool _needsAll;
    private readonly ImmutableArray<string> _rules;

    private AllowList(ImmutableArray<Regex> regexes, ImmutableArray<string> stopwords, string target, bool needsAll, ImmutableArray<string> rules)
    {
        (_regexes, _target, _needsAll, _rules) = (regexes, target, needsAll, rules);
        _stopwords = stopwords.IsEmpty ? null : SearchValues.Create(stopwords.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="holder">The file or a rule: "allowlist", one table, or "allowlists", several.</param>
    public static IReadOnlyList<AllowList> Read(TomlTable holder, string where, ICollection<string> problems)
    {
        var lists = new List<AllowList>();
        foreach (var (key, value) in holder.Where(p => p.Key is "allowlist" or "allowlists"))
        {
            IEnumerable<TomlTable>? tables = value switch { TomlTable one => [one], TomlTableArray several => several, _ => null };
            if (tables is null)
            {
                problems.Add($"{where}: {key} is not a table.");
                continue;
            }

            lists.AddRange(tables.Select(t => Of(t, $"{where}, {key}", problems)).OfType<AllowList>());
        }

        return lists;
    }

    public bool IsFor(string rule) => _rules.IsEmpty || _rules.Contains(rule);

    public bool Allows(SecretCandidate found)
    {
        var text = _target switch { "match" => found.Match, "line" => found.Line, _ => found.Secret };
        var hasWord = _stopwords is not null && found.Secret.AsSpan().ContainsAny(_stopwords);
        var isMatch = _regexes.Any(r => IsMatch(r, text));
        return _needsAll ? (_stopwords is null || hasWord) && (_regexes.IsEmpty || isMatch) : hasWord || isMatch;
    }

    /// <returns>Null: it is about paths or commits, which a chat has none of.</returns>
    private static AllowList? Of(TomlTable table, string where, ICollection<string> problems)
    {
        var needsAll = table.Value("condition") is string condition && condition.Equals("AND", StringComparison.OrdinalIgnoreCase);
        var regexes = ImmutableArray.CreateBuilder<Regex>();
        foreach (var written in Texts(table, "regexes", where, problems))
        {
            try
            {
                regexes.Add(new Regex(Re2Pattern.ToDotNet(written), RegexOptions.CultureInvariant, Patience));
            }
            catch (Exception fault) when (fault is NotSupportedException or RegexParseException)
            {
                problems.Add($"{where}: the regex \"{written}\" cannot be read: {fault.Message}");
            }
        }

        var stopwords = Texts(table, "stopwords", where, problems);
        var target = table.Value("regexTarget") as string ?? "secret";
        if (target is not ("secret" or "match" or "line"))
        {
            problems.Add($"{where}: regexTarget is \"{target}\"; use secret, match or line.");
        }

        var hasElsewhere = table.ContainsKey("paths") || table.ContainsKey("commits");
        return (regexes.Count == 0 && stopwords.IsEmpty) || (needsAll && hasElsewhere)
            ? null
            : new(regexes.ToImmutable(), stopwords, target, needsAll, Texts(table, "targetRules", where, problems));
    }

    private static ImmutableArray<string> Texts(TomlTable table, string key, string where, ICollection<string> problems)
    {
        switch (table.Value(key))
        {
            case null:
                return [];
            case TomlArray list when list.All(t => t is string):
                return [.. list.Cast<string>().Where(t => t.Length > 0)];
            default:
                problems.Add($"{where}: {key} is not a list of texts.");
                return [];
        }
    }

    private static bool IsMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
