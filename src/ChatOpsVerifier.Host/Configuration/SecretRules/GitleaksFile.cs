using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Secrets;
using ChatOpsVerifier.Domain.Text;
using Tomlyn;
using Tomlyn.Model;

namespace ChatOpsVerifier.Host.Configuration.SecretRules;

/// <summary>
/// Reads rules as gitleaks keeps them (config/gitleaks.toml): [[rules]] with id, regex, keywords, entropy, secretGroup and allow lists.
/// What is found has to pass this program's own look at placeholders and references, too. Paths and commits mean nothing here.
/// </summary>
internal static class GitleaksFile
{
    private const long MostBytes = 4 * 1024 * 1024;

    private const string Accepted = "the path of a rule file in the format of gitleaks (config/gitleaks.toml)";

    /// <summary>Words that are beside anything: a rule that has nothing else to go by must find something that looks generated.</summary>
    private static readonly HashSet<string> Common = new(
        ["access", "api", "auth", "client", "credential", "creds", "key", "passwd", "password", "secret", "token"], StringComparer.OrdinalIgnoreCase);

    /// <param name="problems">Gets what is wrong, each a sentence without the setting's name.</param>
    /// <returns>Null: the file cannot be used.</returns>
    public static SecretRulesFile? Read(string path, ICollection<string> problems)
    {
        string text;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes } large)
            {
                problems.Add($"\"{path}\" has {Counted.Of(large.Length, "byte")}; use a file of at most {MostBytes:N0}.");
                return null;
            }

            text = File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problems.Add($"\"{path}\" is not a file that can be read; use {Accepted}.");
            return null;
        }

        try
        {
            return Read(path, TomlSerializer.Deserialize<TomlTable>(text) ?? [], problems);
        }
        catch (TomlException fault)
        {
            problems.Add($"\"{path}\" is not TOML: line {fault.Line}, column {fault.Column}: {ReasonOf(fault)} Use {Accepted}.");
            return null;
        }
    }

    private static SecretRulesFile? Read(string path, TomlTable file, ICollection<string> problems)
    {
        var before = problems.Count;
        if (file.ContainsKey("extend"))
        {
            problems.Add($"\"{path}\" has [extend], which builds on other rules; use a file that holds all of its rules.");
        }

        if (file.Value("rules") is not TomlTableArray { Count: > 0 } tables)
        {
            problems.Add($"\"{path}\" has no [[rules]]; use {Accepted}.");
            return null;
        }

        var everywhere = AllowList.Read(file, path, problems);
        var rules = ImmutableArray.CreateBuilder<SecretRule>();
        var notUsed = ImmutableArray.CreateBuilder<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, table) in tables.Index())
        {
            var where = $"\"{path}\", [[rules]] {index + 1}";
            if (table.Value("id") is not string { Length: > 0 } id)
            {
                problems.Add($"{where} has no id; give it one, a text.");
            }
            else if (!ids.Add(id))
            {
                problems.Add($"{where} has the id \"{id}\" of an earlier rule; give it another.");
            }
            else if (Reasons(table, $"{where} ({id})", problems) is { } reason)
            {
                notUsed.Add($"{id} ({reason})");
            }
            else if (RuleOf(id, table, everywhere, $"{where} ({id})", problems, out var whyNot) is { } rule)
            {
                rules.Add(rule);
            }
            else if (whyNot is not null)
            {
                notUsed.Add($"{id} ({whyNot})");
            }
        }

        return problems.Count == before ? new(path, rules.ToImmutable(), notUsed.ToImmutable()) : null;
    }

    /// <returns>Why a rule is of no use for texts in a chat; null: it may be of use.</returns>
    private static string? Reasons(TomlTable table, string where, ICollection<string> problems)
    {
        foreach (var (key, value) in table)
        {
            var isRight = key switch
            {
                "id" or "regex" or "path" or "description" => value is string,
                "entropy" => value is double or long,
                "secretGroup" => value is long,
                "keywords" or "tags" => value is TomlArray list && list.All(k => k is string),
                _ => true,
            };
            if (!isRight)
            {
                var expected = key switch
                {
                    "entropy" => "a number",
                    "secretGroup" => "a whole number",
                    "keywords" or "tags" => "a list of texts",
                    _ => "a text",
                };
                problems.Add($"{where}: {key} is not {expected}.");
            }
        }

        return !table.ContainsKey("regex") ? "it has no regex"
            : table.Value("path") is string { Length: > 0 } ? "it is for files of certain names"
            : table.ContainsKey("required") ? "it needs findings of other rules"
            : null;
    }

    /// <param name="whyNot">Set where the rule is not used and nothing is wrong with the file.</param>
    private static SecretRule? RuleOf(
        string id, TomlTable table, IReadOnlyList<AllowList> everywhere, string where, ICollection<string> problems, out string? whyNot)
    {
        whyNot = null;
        var allowed = AllowList.Read(table, where, problems).Concat(everywhere.Where(a => a.IsFor(id))).ToList();
        if (table["regex"] is not string written)
        {
            return null;
        }

        Regex parsed;
        string pattern;
        try
        {
            pattern = Re2Pattern.ToDotNet(written);
            // The automaton is built when a text first needs it; whether the pattern can be read is known now.
            parsed = new Regex(pattern, RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException fault)
        {
            whyNot = $"its regex has {fault.Message}";
            return null;
        }
        catch (RegexParseException fault)
        {
            problems.Add($"{where}: its regex cannot be read: {fault.Message}");
            return null;
        }

        var group = table.Value("secretGroup") is long given and > 0 ? (int)Math.Min(given, int.MaxValue) : SecretRule.FirstGroup;
        if (group > 0 && !parsed.GetGroupNumbers().Contains(group))
        {
            problems.Add($"{where}: secretGroup is {group}, and its regex has {parsed.GetGroupNumbers().Length - 1} groups.");
            return null;
        }

        ImmutableArray<string> keywords = [.. (table.Value("keywords") as TomlArray ?? []).OfType<string>().Where(k => k.Length > 0)];
        var entropy = table.Value("entropy") switch { double bits => bits, long bits => bits, _ => 0 };
        var isByLabel = keywords.Length > 0 && keywords.All(Common.Contains);
        return new SecretRule(id, keywords, pattern, group: group, mayBacktrack: true)
        {
            Counts = found => found.IsFilledIn && found.Entropy > entropy && (!isByLabel || found.IsRandom) && !allowed.Any(a => a.Allows(found)),
        };
    }

    /// <summary>The parser puts the place before its message: "(2,1) : error : Unexpected …".</summary>
    private static string ReasonOf(TomlException fault) => fault.Message.Split(" : error : ")[^1].Trim().TrimEnd('.') + ".";
}
