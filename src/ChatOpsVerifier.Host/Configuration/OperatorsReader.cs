using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Configuration.Reminders;
using ChatOpsVerifier.Host.Configuration.Sections;
using ChatOpsVerifier.Host.Configuration.Values;

namespace ChatOpsVerifier.Host.Configuration;

/// <summary>The people of `Operators:n:…`; where nobody is configured, three for the page on one's own machine.</summary>
internal static partial class OperatorsReader
{
    /// <summary>Settings that name a person somewhere: the ways to reach them, and who they are to the OpenID provider.</summary>
    private static readonly string[] Channels = ["Web", .. InstalledChannels.All.Select(c => c.Title), "OpenId"];

    /// <summary>"system" is what the ledger calls the program itself and its command line, "team" is the team's conversation on the page.</summary>
    private static readonly string[] Reserved = ["system", "team"];

    public static ImmutableArray<Person> Default { get; } =
    [
        Make("operator", "Operator", PersonRole.Operator),
        Make("reviewer", "Reviewer", PersonRole.Reviewer),
        Make("teammate", "Teammate", PersonRole.Guest),
    ];

    public static ImmutableArray<Person> Read(IConfiguration configuration, LayerReader layers, ICollection<string> problems)
    {
        var sections = configuration.GetSection("Operators").GetChildren().ToList();
        if (sections.Count == 0)
        {
            return [.. Default.Select(p => p with { TimeZone = ZoneOf(configuration), Reminders = PolicyLayer.Empty })];
        }

        var people = sections.Select(s => ReadOne(s, ZoneOf(configuration), layers, problems)).ToImmutableArray();
        Unique(people.Select((p, i) => (sections[i].Path + ":Id", p.Id)), problems);
        foreach (var channel in Channels)
        {
            Unique(
                people.SelectMany((p, i) => p.Addresses.Where(a => a.Key == Lower(channel)).Select(a => ($"{sections[i].Path}:{channel}", a.Value))), problems);
        }

        // On the page, a person without a name there goes by the id.
        foreach (var person in people.Where(p => people.Any(o => o.Id != p.Id
            && !p.Addresses.ContainsKey("web")
            && string.Equals(o.Addresses.GetValueOrDefault("web"), p.Id, StringComparison.OrdinalIgnoreCase))))
        {
            problems.Add(
                $"Operators: found the Id {Quote(person.Id)} as another person's Web name. Give one of them another name, so that everyone can be identified.");
        }

        if (!people.Any(p => p.Role == PersonRole.Operator))
        {
            problems.Add("Operators: found no person whose Role is Operator; use at least one, since only an operator can answer.");
        }

        return people;
    }

    private static Person ReadOne(IConfigurationSection section, string commonZone, LayerReader layers, ICollection<string> problems)
    {
        var id = section["Id"] ?? "";
        if (Reserved.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add($"{section.Path}:Id: found {Quote(id)}, a name that this program uses itself. Choose another id.");
        }
        else if (!IdPattern().IsMatch(id))
        {
            problems.Add($"{section.Path}:Id: found {Quote(id)}; use {SettingCatalog.Get("Operators:0:Id").Accepted}.");
        }

        if (!Enum.TryParse<PersonRole>(section["Role"] ?? nameof(PersonRole.Operator), ignoreCase: true, out var role) || !Enum.IsDefined(role))
        {
            problems.Add($"{section.Path}:Role: found {Quote(section["Role"])}; use {SettingCatalog.Get("Operators:0:Role").Accepted}.");
        }

        bool? admin = bool.TryParse(section["Admin"], out var isAdmin) ? isAdmin : null;
        if (admin is null && !string.IsNullOrWhiteSpace(section["Admin"]))
        {
            problems.Add($"{section.Path}:Admin: found {Quote(section["Admin"])}; use {SettingCatalog.Get("Operators:0:Admin").Accepted}.");
        }

        var addresses = Channels.Where(c => !string.IsNullOrWhiteSpace(section[c])).ToImmutableDictionary(Lower, c => section[c]!.Trim());
        if (addresses.Remove(OpenIdSettings.Channel).IsEmpty)
        {
            problems.Add($"{section.Path}: found no {Alternatives.Of(Channels[..^1])} name; use at least one, or the person cannot be reached.");
        }

        if (addresses.TryGetValue("web", out var web)
            && (Reserved.Contains(web, StringComparer.OrdinalIgnoreCase) || web.Contains('/', StringComparison.Ordinal)))
        {
            problems.Add($"{section.Path}:Web: found {Quote(web)}, a name that this program uses itself. Choose one without a slash.");
        }

        foreach (var channel in InstalledChannels.All)
        {
            if (addresses.TryGetValue(channel.Name, out var address) && channel.InsteadOf(address) is { } instead)
            {
                problems.Add($"{section.Path}:{channel.Title}: found {Quote(address)}; use {instead}.");
            }
        }

        // Complains of the zone, too.
        var reminders = layers.Read(section.Path);
        return new Person(id, string.IsNullOrWhiteSpace(section["Name"]) ? id : section["Name"]!.Trim(), role, addresses, reminders.Zone ?? commonZone)
        {
            Reminders = reminders,
            IsAdmin = admin ?? role == PersonRole.Operator,
        };
    }

    /// <summary>Of everybody who has none of their own; where it is wrong, it is reported there.</summary>
    private static string ZoneOf(IConfiguration configuration) => TimeZones.Find(configuration["Reminders:TimeZone"] ?? "")?.Id ?? "UTC";

    private static void Unique(IEnumerable<(string Key, string Value)> values, ICollection<string> problems)
    {
        foreach (var twice in values.Where(v => v.Value.Length > 0).GroupBy(v => v.Value, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            problems.Add(
                $"{string.Join(" and ", twice.Select(v => v.Key))}: found {Quote(twice.Key)} more than once; use each once, so that everyone can be "
                    + "identified.");
        }
    }

    private static Person Make(string id, string name, PersonRole role) =>
        new(id, name, role, ImmutableDictionary<string, string>.Empty.Add("web", id)) { IsAdmin = role == PersonRole.Operator };

    private static string Lower(string channel) => channel.ToLowerInvariant();

    private static string Quote(string? found) => string.IsNullOrEmpty(found) ? "nothing" : $"\"{found}\"";

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,64}$")]
    private static partial Regex IdPattern();
}
