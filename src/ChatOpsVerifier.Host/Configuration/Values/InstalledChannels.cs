using System.Reflection;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>
/// Names a channel of this program. An attribute of the assembly, so that settings can be read without a reference to every channel, and channels can use
/// what reads settings.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal abstract class InstalledChannelAttribute : Attribute
{
    public abstract IChannelModule Create();
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class InstalledChannelAttribute<TModule> : InstalledChannelAttribute
    where TModule : IChannelModule, new()
{
    public override IChannelModule Create() => new TModule();
}

/// <summary>The channels of this program beside its own page, by name.</summary>
internal static class InstalledChannels
{
    public static IReadOnlyList<IChannelModule> All { get; } =
    [
        .. typeof(InstalledChannels).Assembly.GetCustomAttributes<InstalledChannelAttribute>()
            .Select(a => a.Create())
            .OrderBy(m => m.Name, StringComparer.Ordinal),
    ];
}
