using System.Reflection;
using ChatOpsVerifier.Conversations.Settings;

namespace ChatOpsVerifier.Host.Configuration.Values;

/// <summary>A class of options or settings whose properties declare what they are read from.</summary>
internal abstract class OptionsClass
{
    public abstract Type Type { get; }

    /// <summary>In the order of the properties.</summary>
    public abstract IReadOnlyList<Setting> Settings { get; }

    /// <summary>A new object, filled with what is configured; what is not keeps its initializer's value.</summary>
    public abstract object Read(ValueReader read);

    /// <summary>Has the program's services get these options with the values of <paramref name="configured"/>.</summary>
    public abstract void AddTo(IServiceCollection services, object configured);
}

/// <inheritdoc/>
internal sealed class OptionsClass<T> : OptionsClass
    where T : class, new()
{
    private static readonly PropertyInfo[] Written = [.. typeof(T).GetProperties().Where(p => p.CanWrite).OrderBy(p => p.MetadataToken)];

    private readonly (PropertyInfo Property, Setting Setting)[] _declared;

    public OptionsClass() => _declared = [.. Declarations()];

    public override Type Type => typeof(T);

    public override IReadOnlyList<Setting> Settings => [.. _declared.Select(d => d.Setting)];

    public override object Read(ValueReader read)
    {
        var options = new T();
        foreach (var (property, setting) in _declared)
        {
            if (read.Value(setting.Key) is { IsAccepted: true } value)
            {
                property.SetValue(options, value.Value);
            }
        }

        return options;
    }

    public override void AddTo(IServiceCollection services, object configured) => services.Configure<T>(o =>
    {
        foreach (var property in Written)
        {
            property.SetValue(o, property.GetValue(configured));
        }
    });

    private IEnumerable<(PropertyInfo Property, Setting Setting)> Declarations()
    {
        var standard = new T();
        foreach (var property in Written)
        {
            if (property.GetCustomAttribute<SettingAttribute>() is { } declaration)
            {
                yield return (property, Setting.Of(declaration, property.PropertyType, property.GetValue(standard)) with { Owner = this });
            }
        }
    }
}
