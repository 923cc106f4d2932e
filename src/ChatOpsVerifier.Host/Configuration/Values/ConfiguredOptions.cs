using System.Collections.Immutable;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>What all declared settings were read as: one object of each <see cref="OptionsClass"/>. Says nothing of itself, since it holds secrets.</summary>
internal sealed class ConfiguredOptions : IEquatable<ConfiguredOptions>
{
    private readonly ImmutableDictionary<Type, object> _objects;

    private ConfiguredOptions(ImmutableDictionary<Type, object> objects) => _objects = objects;

    /// <summary>Reads each setting once; what is wrong with it is among the reader's problems.</summary>
    public static ConfiguredOptions Read(ValueReader read) => new(SettingCatalog.Classes.ToImmutableDictionary(c => c.Type, c => c.Read(read)));

    public T Get<T>()
        where T : class => (T)_objects[typeof(T)];

    /// <param name="options">Takes the place of the one that was read.</param>
    public ConfiguredOptions With<T>(T options)
        where T : class => new(_objects.SetItem(typeof(T), options));

    public void AddTo(IServiceCollection services)
    {
        foreach (var options in SettingCatalog.Classes)
        {
            options.AddTo(services, _objects[options.Type]);
        }
    }

    public bool Equals(ConfiguredOptions? other) => other is not null && SettingCatalog.Classes.All(c =>
        c.Type.GetProperties().All(p => Equals(p.GetValue(_objects[c.Type]), p.GetValue(other._objects[c.Type]))));

    public override bool Equals(object? obj) => Equals(obj as ConfiguredOptions);

    public override int GetHashCode() => _objects.Count;
}
