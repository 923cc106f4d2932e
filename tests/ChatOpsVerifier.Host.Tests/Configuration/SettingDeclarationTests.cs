using System.Reflection;
using ChatOpsVerifier.Conversations.Settings;
using ChatOpsVerifier.Host.Configuration;
using ChatOpsVerifier.Host.Configuration.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Host.Tests.Configuration;

/// <summary>What is declared once is in the catalog, and from there in the table, in <c>config show</c> and in what the code reads.</summary>
public sealed class SettingDeclarationTests
{
    [Fact]
    public void EveryDeclaration_IsInTheCatalog()
    {
        var declared =
            from assembly in Product(typeof(SettingCatalog).Assembly, [])
            from type in assembly.GetTypes()
            from property in type.GetProperties()
            where property.GetCustomAttribute<SettingAttribute>() is not null
            select (Type: type, property.GetCustomAttribute<SettingAttribute>()!.Key, property.Name);

        Assert.NotEmpty(declared);
        Assert.All(declared, d => Assert.Equal((d.Name, d.Type), (d.Name, SettingCatalog.Get(d.Key).Owner?.Type)));
    }

    [Fact]
    public void EveryKey_IsDeclaredOnce() =>
        Assert.Empty(SettingCatalog.All.GroupBy(s => s.Key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void EveryDefault_IsReadAsTheInitializerSays()
    {
        var configured = Read().Options;

        Assert.All(
            SettingCatalog.Classes.Where(c => c.Settings.All(s => s.Declaration is { HasDefault: true, IsPath: false })),
            c => Assert.Equal(Values(Activator.CreateInstance(c.Type)!, c), Values(Of(configured, c.Type), c)));
    }

    /// <summary>Records print their properties, and settings get into logs with whatever holds them.</summary>
    [Fact]
    public void ASecret_IsNotInWhatTheSettingsSayOfThemselves()
    {
        var secrets = SettingCatalog.All.Where(s => s is { IsSecret: true, Owner: not null }).Select(s => (s.Key, "hunter2-hunter2-hunter2")).ToArray();
        var settings = Read(
        [
            .. secrets, ("Web:OpenId:Authority", "https://login.example"), ("Web:OpenId:ClientId", "v"),
            ("Operators:0:Id", "ada"), ("Operators:0:Web", "ada"), ("Operators:0:OpenId", "a1"),
        ]);

        Assert.DoesNotContain("hunter2", settings.ToString(), StringComparison.Ordinal);
        Assert.All(SettingCatalog.Classes, c => Assert.DoesNotContain("hunter2", Of(settings.Options, c.Type).ToString()!, StringComparison.Ordinal));
    }

    [Fact]
    public void Options_OfTheProjectsBelow_AreWhatIsConfigured()
    {
        var services = new ServiceCollection();
        Read(("Outbox:KeepSentDays", "12"), ("Evidence:MaxBytes", "2048")).Options.AddTo(services);
        using var provider = services.BuildServiceProvider();

        var outbox = provider.GetRequiredService<IOptions<Conversations.Outbox.OutboxOptions>>().Value;
        Assert.Equal((12, 90), (outbox.KeepSentDays, outbox.KeepDeadDays));
        Assert.Equal(2048, provider.GetRequiredService<IOptions<Conversations.Ports.EvidenceOptions>>().Value.MaxBytes);
    }

    /// <summary>The framework reads the first of three numbers as days where it is too many for hours.</summary>
    [Theory]
    [InlineData("Backup:Every", "24:00:00", "1.00:00:00")]
    [InlineData("Backup:Every", "36:30:00", "1.12:30:00")]
    [InlineData("Backup:Every", "24:00", "1.00:00:00")]
    [InlineData("Reminders:Interval", "48:00:00", "2.00:00:00")]
    [InlineData("Reminders:Reports:backup:Interval", "100:00:05", "4.04:00:05")]
    [InlineData("Web:SessionIdle", "24:00:00", "1.00:00:00")]
    public void ADuration_OfMoreHoursThanADayHas_IsRefused_WithHowItIsWritten(string key, string found, string meant) => Assert.Equal(
        $"{key}: found \"{found}\"; use {meant}, with the days before a dot (hours go up to 23).",
        Assert.Single(Assert.Throws<SettingsException>(() => Read((key, found))).Problems));

    [Theory]
    [InlineData("23:59:59", 23 * 3600 + 59 * 60 + 59)]
    [InlineData("06:00", 6 * 3600)]
    [InlineData("1.00:00:00", 24 * 3600)]
    [InlineData("24.00:00:00", 24 * 24 * 3600)]
    [InlineData("24.00:00", 24 * 24 * 3600)]
    [InlineData("24:00:00:00", 24 * 24 * 3600)]
    public void ADuration_ThatSaysItsDays_IsRead(string written, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read(("Backup:Every", written)).Backup.Every);

    private static IEnumerable<Assembly> Product(Assembly assembly, HashSet<string> seen) => !seen.Add(assembly.GetName().Name!) ? [] :
    [
        assembly,
        .. assembly.GetReferencedAssemblies().Where(a => a.Name!.StartsWith("ChatOpsVerifier.", StringComparison.Ordinal))
            .SelectMany(a => Product(Assembly.Load(a), seen)),
    ];

    private static object Of(ConfiguredOptions options, Type type) =>
        typeof(ConfiguredOptions).GetMethod(nameof(ConfiguredOptions.Get))!.MakeGenericMethod(type).Invoke(options, null)!;

    private static object?[] Values(object options, OptionsClass of) =>
        [.. of.Type.GetProperties().Where(p => p.IsDefined(typeof(SettingAttribute))).Select(p => p.GetValue(options))];

    private static Settings Read(params (string Key, string Value)[] values) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build(),
        Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar),
        []);
}
