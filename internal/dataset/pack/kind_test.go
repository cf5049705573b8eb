package pack

import "testing"

func TestKindByPlace(t *testing.T) {
	for path, test := range map[string]struct{ root, want Kind }{
		"showToast":                              {API, API},
		"showToast.object":                       {API, Method},
		"showToast.object.image":                 {API, Param},
		"getSystemInfoSync.return.safeArea.left": {API, Result},
		"getSystemInfo.success":                  {API, Method},
		"CameraContext":                          {Class, Class},
		"CameraContext.onCameraFrame":            {Class, Member},
		"CameraContext.takePhoto.object":         {Class, Method},
		"CameraContext.takePhoto.object.quality": {Class, Param},
		"VKSession.config.gl":                    {Class, Result},
		"ChooseCityTask.object":                  {Class, Method},
		"ChooseCityTask.object.name":             {Class, Param},
		"console.log":                            {Namespace, Member},
		"ap.openURL.object.url":                  {Namespace, Param},
		"button.open-type":                       {Component, Attribute},
		"button.open-type.contact":               {Component, Value},
		"page.onShareAppMessage.return":          {Framework, Framework},
	} {
		t.Run(path, func(t *testing.T) {
			if got := KindByPlace(path, test.root); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestMethodNode(t *testing.T) {
	for path, test := range map[string]struct {
		root Kind
		want string
	}{
		"showToast":                       {API, ""},
		"showToast.object":                {API, "showToast.object"},
		"showToast.object.image":          {API, "showToast.object"},
		"downloadFile.object.success":     {API, "downloadFile.object"},
		"MapContext.object":               {Class, ""},
		"MapContext.openMapApp.object.id": {Class, "MapContext.openMapApp.object"},
		"canvas.object.x":                 {Component, ""},
		"page.setData.callback":           {Framework, ""},
	} {
		t.Run(path, func(t *testing.T) {
			if got := methodNode(path, test.root); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestKindsHaveOneLetterEach(t *testing.T) {
	seen := map[Kind]string{}
	for letter, kind := range Kinds() {
		if other := seen[kind]; other != "" || len(letter) != 1 {
			t.Errorf("%q has letters %q and %q", kind, other, letter)
		}
		seen[kind] = letter
	}
}
